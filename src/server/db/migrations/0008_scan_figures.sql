-- How fast a device answers its scans, by reader: {wedge: {count, p50, p95} | null, camera: ...}, milliseconds.
alter table device_contacts add column scanning jsonb;
