-- The scan of a signed paper: its sealed file lies on the disk, the key here. A row that is deleted leaves a file nobody can open.
create table consent_scan (
  id bigint not null auto_increment primary key,
  learner_id bigint not null,
  form_code varchar(20),
  file_key char(32) not null,
  seal_key varchar(44) not null,
  media_type varchar(20) not null,
  taken_at datetime(6) not null,
  taken_by bigint not null,
  constraint consent_scan_file unique (file_key),
  index consent_scan_learner (learner_id),
  constraint consent_scan_learner foreign key (learner_id) references learner (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
