-- A status is configured (its code), belongs to one of five kinds (status) and says what the mark counts: kept with the mark,
-- so that another configuration tomorrow changes no figure of yesterday.
alter table attendance_mark
  drop constraint attendance_mark_status;

alter table attendance_mark
  add constraint attendance_mark_status check (status in ('PRESENT', 'LATE', 'LEFT_EARLY', 'ABSENT', 'EXCUSED')),
  add column code varchar(12),
  add column arrived_at time,
  add column left_at time,
  add column reason varchar(12),
  add column came tinyint not null default 0,
  add column counted tinyint not null default 0,
  add column minutes smallint not null default 0;

update attendance_mark m join group_session s on s.id = m.session_id
  set m.code = m.status,
    m.came = case when m.status in ('PRESENT', 'LATE') then 1 else 0 end,
    m.counted = case when m.status in ('PRESENT', 'LATE', 'ABSENT') then 1 else 0 end,
    m.minutes = case when m.status in ('PRESENT', 'LATE') then s.minutes else 0 end
  where m.status is not null;

alter table mark_change
  add column old_code varchar(12),
  add column new_code varchar(12),
  add column old_arrived time,
  add column new_arrived time,
  add column old_left time,
  add column new_left time,
  add column old_reason varchar(12),
  add column new_reason varchar(12);

update mark_change set old_code = old_status, new_code = new_status;

-- came and counted: what the rate is made of. first_marked_at tells whether a register was taken in time.
alter table group_session
  add column left_early int not null default 0,
  add column came int not null default 0,
  add column counted int not null default 0,
  add column first_marked_at datetime(6),
  add column closed_at datetime(6),
  add column kind varchar(8) not null default 'REGULAR',
  add column makes_up_for bigint,
  add column stand_in bigint,
  add column moved_from datetime,
  add column cancel_reason varchar(12),
  add column cancel_note varchar(200),
  add column calendar_sequence int not null default 0,
  add constraint group_session_kind check (kind in ('REGULAR', 'EXTRA', 'MAKE_UP')),
  add constraint group_session_missed foreign key (makes_up_for) references group_session (id),
  add constraint group_session_stand_in foreign key (stand_in) references staff_member (id);

update group_session set came = present + late, counted = present + late + absent;

update group_session s
  join (select session_id, min(changed_at) as first from mark_change group by session_id) c on c.session_id = s.id
  set s.first_marked_at = c.first;

update group_session set closed_at = first_marked_at where state in ('CLOSED', 'APPROVED');

alter table learner_month
  add column left_early int not null default 0,
  add column came int not null default 0,
  add column counted int not null default 0;

update learner_month set came = present + late, counted = present + late + absent;

-- What became of a session beside its marks: moved, cancelled, reopened, somebody standing in. Never updated.
create table session_change (
  id bigint not null auto_increment primary key,
  session_id bigint not null,
  deed varchar(12) not null,
  reason varchar(12),
  note varchar(200),
  old_value varchar(40),
  new_value varchar(40),
  account_id bigint not null,
  changed_at datetime(6) not null,
  constraint session_change_session foreign key (session_id) references group_session (id),
  constraint session_change_deed check (deed in ('PLANNED', 'MOVED', 'CANCELLED', 'RESTORED', 'STAND_IN', 'CLOSED', 'REOPENED')),
  index session_change_of_session (session_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
