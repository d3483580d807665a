-- What reports read of a group, brought together from its marks and sessions: sums of each month and day by gender and by new and
-- returning children, and in which of them each child came. A copy that can always be made again; ma.tifawt.reports.GroupFacts knows the
-- bytes.
create table group_figures (
  group_id bigint not null primary key,
  path varchar(120) not null,
  band char(1) not null,
  first_month date not null,
  last_month date not null,
  months mediumblob not null,
  days mediumblob not null,
  constraint group_figures_group foreign key (group_id) references learner_group (id) on delete cascade,
  index group_figures_path (path, first_month, last_month)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Counts the changes of a group's register, in the transaction of the change, and up to which of them group_figures has come.
create table group_change (
  group_id bigint not null primary key,
  changes int not null default 1,
  brought int not null default 0,
  constraint group_change_group foreign key (group_id) references learner_group (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into group_change (group_id) select distinct group_id from group_session;
