/*
 * Runs after the scripts of all libraries and before the content starts. Takes the H5P core's doors to a server away
 * and leads them to `player.js`, which talks to the page outside.
 */
(() => {
  const { H5P, H5PIntegration: integration, RueckenwindPlayer: player } = window;

  H5P.setUserData = (_contentId, dataId, data, options = {}) => {
    try {
      player.keep(String(options.subContentId || 0), String(dataId), JSON.stringify(data));
      options.errorCallback?.(undefined);
    } catch (error) {
      options.errorCallback?.(error);
    }
  };

  // The core starts the content right after this call: the answer has to come at once.
  H5P.getUserData = (_contentId, dataId, done, subContentId) => {
    const text = player.kept(String(subContentId || 0), String(dataId));
    let data;
    try {
      data = text === undefined ? undefined : JSON.parse(text);
    } catch {
      data = undefined;
    }
    done(undefined, data);
  };

  H5P.deleteUserData = (_contentId, dataId, subContentId) => {
    player.keep(String(subContentId || 0), String(dataId), undefined);
  };

  // Scores leave over xAPI alone.
  H5P.setFinished = () => {};

  // The core's own version leaves out where the content lies.
  H5P.getContentPath = (contentId) => integration.contents[`cid-${contentId}`]?.contentUrl ?? '';

  H5P.externalDispatcher.on('xAPI', (event) => player.statement(event.data.statement));
})();
