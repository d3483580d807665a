-- A season that was opened by mistake is changed or taken back while no group has it.
alter table season
  add column version int not null default 0;
