-- SHA-256 over code, names and a salt that stands only in the QR code of the paper.
alter table certificate add column name_seal char(64) not null default '';
