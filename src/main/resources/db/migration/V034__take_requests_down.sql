-- A guardian without a telephone asks in person, and staff take it down: how they made sure who asked, when and by whom it was written. The
-- days for an answer count from asked_at, which is then the day it was said.
alter table rights_request
  add column identity varchar(10),
  add column taken_at datetime(6),
  add column taken_by bigint,
  add constraint rights_request_identity check (identity in ('DOCUMENT', 'KNOWN', 'SIGNATURE')),
  add constraint rights_request_taken check ((identity is null) = (taken_by is null));
