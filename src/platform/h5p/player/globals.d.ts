/** What the scripts of the player document find on `window`: the H5P core and each other. */

export type XapiStatement = {
  verb?: { id?: string };
  object?: { id?: string };
  result?: { score?: { raw?: number; max?: number }; success?: boolean };
  context?: { contextActivities?: { parent?: unknown[] } };
};

type UserDataOptions = { subContentId?: string; errorCallback?: (error: unknown) => void };

type Core = {
  instances: { getCurrentState?(): unknown }[];
  setUserData(contentId: string, dataId: string, data: unknown, options?: UserDataOptions): void;
  getUserData(
    contentId: string,
    dataId: string,
    done: (error: unknown, data: unknown) => void,
    subContentId?: string,
  ): void;
  deleteUserData(contentId: string, dataId: string, subContentId?: string): void;
  setFinished(): void;
  getContentPath(contentId: string): string;
  externalDispatcher: {
    on(type: 'xAPI', hear: (event: { data: { statement: XapiStatement } }) => void): void;
  };
};

type Words = {
  player: { loading: string; failed: string; link: string };
  core: Record<string, string>;
};

declare global {
  interface Window {
    H5P: Core;
    H5PIntegration: { contents: Record<string, { contentUrl: string }>; [setting: string]: unknown };
    H5PStandalone: {
      H5P: new (anchor: HTMLElement, options: Record<string, unknown>) => PromiseLike<unknown>;
    };
    RueckenwindWords: Record<'de' | 'en', Words>;
    RueckenwindPlayer: {
      keep(part: string, dataId: string, json: string | undefined): void;
      kept(part: string, dataId: string): string | undefined;
      statement(given: XapiStatement | undefined): void;
    };
  }
}
