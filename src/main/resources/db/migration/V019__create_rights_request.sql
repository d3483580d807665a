-- What guardians ask about a child's data, and the answers. The path is that of the child's centre.
create table rights_request (
  id bigint not null auto_increment primary key,
  learner_id bigint not null,
  guardian_id bigint not null,
  path varchar(120) not null,
  kind varchar(10) not null,
  words varchar(500) not null,
  asked_at datetime(6) not null,
  state varchar(10) not null,
  answer varchar(1000) not null,
  answered_at datetime(6),
  answered_by bigint,
  version int not null,
  index rights_request_path (path, answered_at),
  constraint rights_request_learner foreign key (learner_id) references learner (id) on delete cascade,
  constraint rights_request_guardian foreign key (guardian_id) references guardian (id) on delete cascade,
  constraint rights_request_kind check (kind in ('SEE', 'CORRECT', 'OBJECT', 'DELETE')),
  constraint rights_request_state check (state in ('WAITS', 'DONE', 'REFUSED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
