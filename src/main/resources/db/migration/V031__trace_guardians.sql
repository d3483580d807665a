-- The child that a guardian of a list was written beside; 0 for places.
alter table list_trace
  add column other_id bigint not null default 0;
