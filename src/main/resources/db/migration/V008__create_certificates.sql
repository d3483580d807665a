create table certificate_proposal (
  id bigint not null auto_increment primary key,
  learner_id bigint not null,
  group_id bigint not null,
  path varchar(120) not null,
  award varchar(20) not null,
  module varchar(90) not null,
  state varchar(12) not null,
  proposed_by bigint not null,
  proposed_at datetime(6) not null,
  version int not null default 0,
  constraint certificate_proposal_once unique (learner_id, group_id, award, module),
  constraint certificate_proposal_learner foreign key (learner_id) references learner (id),
  constraint certificate_proposal_group foreign key (group_id) references learner_group (id),
  constraint certificate_proposal_state check (state in ('PROPOSED', 'ISSUED', 'WITHDRAWN')),
  index certificate_proposal_path (path, state)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What the paper says, frozen at issue. The row stays when the certificate is revoked.
create table certificate (
  id bigint not null auto_increment primary key,
  code varchar(24) not null,
  proposal_id bigint not null,
  learner_id bigint not null,
  group_id bigint not null,
  path varchar(120) not null,
  award varchar(20) not null,
  module varchar(90) not null,
  language varchar(3) not null,
  name_ar varchar(130),
  name_lat varchar(130),
  initials varchar(20) not null,
  programme_name varchar(120) not null,
  course_title varchar(200) not null,
  minutes int not null,
  issued_on date not null,
  issued_by bigint not null,
  proposed_by bigint not null,
  state varchar(12) not null,
  revoked_at datetime(6),
  revoked_by bigint,
  revocation_reason varchar(30),
  pdf_sha256 char(64) not null,
  version int not null default 0,
  constraint certificate_code unique (code),
  constraint certificate_proposal_issued_once unique (proposal_id),
  constraint certificate_of_proposal foreign key (proposal_id) references certificate_proposal (id),
  constraint certificate_learner foreign key (learner_id) references learner (id),
  constraint certificate_state check (state in ('VALID', 'REVOKED')),
  index certificate_path (path, state)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The very bytes of the paper, apart so that lists never load them.
create table certificate_document (
  certificate_id bigint not null primary key,
  pdf mediumblob not null,
  constraint certificate_document_of foreign key (certificate_id) references certificate (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
