-- The words of learners' names, so that a name is found by its beginning, in the other script or misspelt (src/doc/names.md).
create table name_word (
  id int not null auto_increment primary key,
  spelling varchar(120) not null,
  skeleton varchar(120) not null,
  -- how many entries it had when they were last counted; only sorts
  used int not null default 0,
  constraint name_word_spelling unique (spelling),
  index name_word_skeleton (skeleton)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table name_gram (
  gram varchar(2) not null,
  letters tinyint not null,
  word_id int not null,
  primary key (gram, letters, word_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The path is that of the learner's centre: what a caller may see of a word is one stretch of the key.
create table learner_word (
  word_id int not null,
  path varchar(120) not null,
  learner_id bigint not null,
  primary key (word_id, path, learner_id),
  index learner_word_learner (learner_id, word_id),
  constraint learner_word_learner foreign key (learner_id) references learner (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- False from the moment a name or a centre changes until the words were written anew.
alter table learner
  add column names_indexed boolean not null default false,
  add index learner_not_indexed (names_indexed);
