-- The rule by which a group meets; it may have several, a club and a camp. last_day of a camp follows from its days.
create table timetable (
  id bigint not null auto_increment primary key,
  group_id bigint not null,
  path varchar(120) not null,
  shape varchar(8) not null,
  first_day date not null,
  last_day date not null,
  days int not null default 0,
  weekends boolean not null default false,
  in_breaks boolean not null default false,
  version int not null default 0,
  constraint timetable_group foreign key (group_id) references learner_group (id),
  constraint timetable_shape check (shape in ('WEEKLY', 'CAMP', 'DATES'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- An hour of it, by the clock on the wall. weekday: 1 is Monday, 0 every day of a camp and single dates, which stand day_offset days after first_day.
create table timetable_slot (
  timetable_id bigint not null,
  weekday int not null,
  day_offset int not null,
  minute_of_day int not null,
  minutes int not null,
  primary key (timetable_id, weekday, day_offset, minute_of_day),
  constraint timetable_slot_of foreign key (timetable_id) references timetable (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Which rule made it; the rule may go, what was planned and held stays.
alter table group_session
  add column timetable_id bigint,
  add constraint group_session_timetable foreign key (timetable_id) references timetable (id) on delete set null;

-- Days without meetings, the same for every programme.
create table holiday (
  id bigint not null auto_increment primary key,
  first_day date not null,
  last_day date not null,
  kind varchar(12) not null,
  provisional boolean not null default false,
  name_ar varchar(120) not null,
  name_fr varchar(120) not null,
  name_en varchar(120),
  name_zgh varchar(120),
  version int not null default 0,
  constraint holiday_kind check (kind in ('FIXED', 'HIJRI', 'EXCEPTIONAL', 'SCHOOL')),
  constraint holiday_order check (first_day <= last_day),
  index holiday_days (first_day, last_day)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A year is filled from config/holidays.csv once: what an administrator then removes stays away.
create table holiday_year (
  year int not null primary key,
  filled_at datetime(6) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Addresses under which a calendar program reads sessions: of the caller's own groups, or of one group.
create table calendar_feed (
  id bigint not null auto_increment primary key,
  token_sha256 char(64) not null,
  account_id bigint not null,
  group_id bigint,
  path varchar(120),
  language varchar(4) not null,
  made_at datetime(6) not null,
  revoked_at datetime(6),
  constraint calendar_feed_token unique (token_sha256),
  constraint calendar_feed_account foreign key (account_id) references account (id),
  constraint calendar_feed_group foreign key (group_id) references learner_group (id),
  index calendar_feed_of_account (account_id),
  index calendar_feed_of_group (group_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
