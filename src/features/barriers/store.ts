import type { Collection, DocumentStore, Stored } from '#platform/store/port.ts';
import type { Report } from './model.ts';

export const reports: Collection<Report, 'all'> = {
  name: 'barriers',
  shape: 1,
  indexes: { all: () => 'all' },
};

export const allReports = (store: DocumentStore): Promise<readonly Stored<Report>[]> =>
  store.find(reports, 'all', 'all');

export const reportById = (store: DocumentStore, id: string) => store.get(reports, id);

export const addReport = (store: DocumentStore, id: string, report: Report) =>
  store.put(reports, id, report, 0);

export const changeReport = (store: DocumentStore, id: string, report: Report, version: number) =>
  store.put(reports, id, report, version);
