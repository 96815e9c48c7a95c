// What went to and came from the remote cache in a run, as rows of a table.
import type { RemoteTraffic } from '#src/model/remote.ts';
import { count, formatBytes, formatDuration } from '#src/report/duration.ts';

export function trafficRows(traffic: RemoteTraffic | undefined): (readonly [string, string])[] {
  if (traffic === undefined) return [];
  const { lookups, hits, downloadedBlobs, downloadedBytes, waitedMs } = traffic;
  const { uploadedResults, uploadedBlobs, uploadedBytes, droppedResults, rejected, failedRequests } = traffic;
  const rows: [string, string][] = [
    ['remote', `${traffic.url}, in the last run that used it`],
    ['  asked', `${count(lookups, 'result')}, ${count(hits, 'hit')}, waited ${formatDuration(waitedMs)}`],
    ['  came', `${count(downloadedBlobs, 'file')}, ${formatBytes(downloadedBytes)}`],
    [
      '  sent',
      `${count(uploadedResults, 'result')}, ${count(uploadedBlobs, 'file')}, ${formatBytes(uploadedBytes)}` +
        (droppedResults > 0 ? `; ${droppedResults} not sent` : ''),
    ],
  ];
  if (rejected + failedRequests > 0) {
    rows.push(['  trouble', `${count(failedRequests, 'failed request')}, ${rejected} refused by a check`]);
  }
  return rows;
}
