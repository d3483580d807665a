create table step_done (
  id bigint not null auto_increment primary key,
  learner_id bigint not null,
  path varchar(120) not null,
  lesson varchar(130) not null,
  step varchar(42) not null,
  lesson_rev int not null,
  done_at datetime(6) not null,
  constraint step_done_once unique (learner_id, lesson, step),
  constraint step_done_learner foreign key (learner_id) references learner (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table lesson_done (
  id bigint not null auto_increment primary key,
  learner_id bigint not null,
  path varchar(120) not null,
  lesson varchar(130) not null,
  lesson_rev int not null,
  done_at datetime(6) not null,
  constraint lesson_done_once unique (learner_id, lesson),
  constraint lesson_done_learner foreign key (learner_id) references learner (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Each answer as it was given and judged then; scores are never recomputed silently.
create table quiz_attempt (
  id bigint not null auto_increment primary key,
  operation_id char(36) not null,
  learner_id bigint not null,
  path varchar(120) not null,
  lesson varchar(130) not null,
  step varchar(42) not null,
  objective varchar(20),
  lesson_rev int not null,
  release_id char(64) not null,
  seed bigint not null,
  answer varchar(2000) not null,
  points decimal(6,2) not null,
  max_points decimal(6,2) not null,
  answered_at datetime(6) not null,
  answered_on date not null comment 'calendar day at the place, for the two different days of mastery',
  constraint quiz_attempt_operation unique (operation_id),
  constraint quiz_attempt_learner foreign key (learner_id) references learner (id),
  index quiz_attempt_item (learner_id, lesson, step)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- An answer to a revision that the server no longer has: it cannot be judged, and is not thrown away.
create table kept_answer (
  operation_id char(36) not null primary key,
  learner_id bigint not null,
  path varchar(120) not null,
  lesson varchar(130) not null,
  step varchar(42) not null,
  lesson_rev int not null,
  seed bigint not null,
  answer varchar(2000) not null,
  received_at datetime(6) not null,
  constraint kept_answer_learner foreign key (learner_id) references learner (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table submission (
  id bigint not null auto_increment primary key,
  operation_id char(36) not null,
  learner_id bigint not null,
  group_id bigint not null,
  path varchar(120) not null,
  lesson varchar(130) not null,
  step varchar(42) not null,
  lesson_rev int not null,
  body varchar(4000) not null,
  file_name varchar(120),
  file_type varchar(60),
  file_size bigint,
  file_key varchar(80),
  state varchar(12) not null,
  gradings int not null default 0,
  submitted_at datetime(6) not null,
  version int not null default 0,
  constraint submission_operation unique (operation_id),
  constraint submission_learner foreign key (learner_id) references learner (id),
  constraint submission_group foreign key (group_id) references learner_group (id),
  constraint submission_state check (state in ('WAITING', 'GRADED')),
  index submission_path (path, state, submitted_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A grading is never overwritten: a later one of the same work counts.
create table grading (
  id bigint not null auto_increment primary key,
  submission_id bigint not null,
  path varchar(120) not null,
  rubric varchar(42) not null,
  comment varchar(2000) not null,
  graded_by bigint not null,
  graded_at datetime(6) not null,
  constraint grading_submission foreign key (submission_id) references submission (id),
  constraint grading_by foreign key (graded_by) references account (id),
  index grading_of_submission (submission_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table grading_level (
  grading_id bigint not null,
  criterion varchar(42) not null,
  level tinyint not null,
  primary key (grading_id, criterion),
  constraint grading_level_grading foreign key (grading_id) references grading (id),
  constraint grading_level_range check (level between 1 and 4)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
