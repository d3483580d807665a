-- Two names of one child, for a search by given and family name: each may have tens of thousands of children, both together few.
create table learner_pair (
  pair bigint not null,
  path varchar(120) not null,
  learner_id bigint not null,
  primary key (pair, path, learner_id),
  index learner_pair_learner (learner_id),
  constraint learner_pair_learner foreign key (learner_id) references learner (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

update learner set names_indexed = false;
