-- Whoever brings a list with titles that only a colleague has explained is told the last word of one.
alter table roster_mapping
  add column said_at datetime(6),
  add index roster_mapping_said (signature);
