-- Asked for a week or a month over a wide part of the tree, sessions are found by their day.
create index group_session_when on group_session (starts_at, path);

-- A trainer was asked for a register that is not taken: once for a session and a day.
create table register_reminder (
  id bigint not null auto_increment primary key,
  session_id bigint not null,
  account_id bigint not null,
  sent_by bigint not null,
  sent_on date not null,
  sent_at datetime(6) not null,
  constraint register_reminder_once unique (session_id, account_id, sent_on),
  constraint register_reminder_session foreign key (session_id) references group_session (id),
  constraint register_reminder_account foreign key (account_id) references account (id),
  index register_reminder_of_account (account_id, session_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The state before approval, so that reopening gives it back and a register never taken does not count as held.
alter table group_session
  add column approved_from varchar(12),
  add constraint group_session_approved_from check (approved_from in ('PLANNED', 'OPEN', 'CLOSED'));

-- One month of one centre: closed by the centre, approved by the region, accepted by the programme. Names and places as they were when it
-- was closed; no key to the centre, because what was approved outlives it.
create table month_report (
  id bigint not null auto_increment primary key,
  centre_id bigint not null,
  month date not null,
  path varchar(120) not null,
  centre_code varchar(20) not null,
  centre_name_ar varchar(120) not null,
  centre_name_fr varchar(120) not null,
  state varchar(10) not null,
  edition int not null default 0,
  version int not null default 0,
  constraint month_report_once unique (centre_id, month),
  constraint month_report_first_day check (dayofmonth(month) = 1),
  constraint month_report_state check (state in ('OPEN', 'CLOSED', 'APPROVED', 'ACCEPTED')),
  index month_report_path (path, month)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Who closed, approved, accepted or reopened it, and why. Never updated.
create table month_deed (
  id bigint not null auto_increment primary key,
  report_id bigint not null,
  deed varchar(10) not null,
  reason varchar(200) not null,
  missing int not null,
  account_id bigint not null,
  done_at datetime(6) not null,
  constraint month_deed_report foreign key (report_id) references month_report (id),
  constraint month_deed_kind check (deed in ('CLOSED', 'APPROVED', 'ACCEPTED', 'REOPENED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Figures as they were at approval, about nobody: sums of a group, a band and a gender, and of the whole centre (no group), where each child
-- counts once. An edition is never changed; approving again makes the next.
create table frozen_figure (
  report_id bigint not null,
  edition int not null,
  group_code varchar(30) not null,
  band char(1) not null,
  gender char(1) not null,
  group_name_ar varchar(120) not null,
  group_name_fr varchar(120) not null,
  children int not null,
  present int not null,
  late int not null,
  left_early int not null,
  absent int not null,
  excused int not null,
  came int not null,
  counted int not null,
  minutes bigint not null,
  primary key (report_id, edition, group_code, band, gender),
  constraint frozen_figure_report foreign key (report_id) references month_report (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The registers of each group as they were at approval.
create table frozen_register (
  report_id bigint not null,
  edition int not null,
  group_code varchar(30) not null,
  group_name_ar varchar(120) not null,
  group_name_fr varchar(120) not null,
  band char(1) not null,
  expected int not null,
  taken int not null,
  on_time int not null,
  closed int not null,
  held int not null,
  unnamed int not null,
  primary key (report_id, edition, group_code),
  constraint frozen_register_report foreign key (report_id) references month_report (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
