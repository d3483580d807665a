-- Who answers for a child: a name and, if they want, a telephone number.
create table guardian (
  id bigint not null auto_increment primary key,
  name varchar(120) not null,
  phone varchar(16),
  language varchar(3) not null,
  version int not null default 0
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table guardian_link (
  id bigint not null auto_increment primary key,
  learner_id bigint not null,
  guardian_id bigint not null,
  relation varchar(12) not null,
  note varchar(80),
  version int not null default 0,
  constraint guardian_link_once unique (learner_id, guardian_id),
  constraint guardian_link_learner foreign key (learner_id) references learner (id),
  constraint guardian_link_guardian foreign key (guardian_id) references guardian (id),
  constraint guardian_link_relation check (relation in
    ('FATHER', 'MOTHER', 'TESTAMENTARY', 'APPOINTED', 'INSTITUTION', 'OTHER'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One paper for one child; its code is what the QR says.
create table consent_form (
  id bigint not null auto_increment primary key,
  code varchar(14) not null,
  learner_id bigint not null,
  path varchar(120) not null,
  language varchar(3) not null,
  texts varchar(400) not null comment 'purpose=version of what stands on it, by spaces',
  printed_at datetime(6) not null,
  printed_by bigint not null,
  constraint consent_form_code unique (code),
  constraint consent_form_learner foreign key (learner_id) references learner (id),
  index consent_form_path (path)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The ledger: only ever added to. Without a guardian the person decided for themselves.
create table consent (
  id bigint not null auto_increment primary key,
  learner_id bigint not null,
  guardian_id bigint,
  path varchar(120) not null,
  programme varchar(20) not null,
  purpose varchar(30) not null,
  text_version int not null,
  language varchar(3) not null,
  decision varchar(10) not null,
  channel varchar(14) not null,
  form_code varchar(14),
  decided_at datetime(6) not null,
  witness_id bigint,
  constraint consent_learner foreign key (learner_id) references learner (id),
  constraint consent_guardian foreign key (guardian_id) references guardian (id),
  constraint consent_witness foreign key (witness_id) references account (id),
  constraint consent_decision check (decision in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
  constraint consent_channel check (channel in ('PAPER', 'IN_PERSON', 'GUARDIAN_PAGE', 'OWN_PAGE')),
  index consent_of_learner (learner_id, purpose, id),
  index consent_path (path)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The first moment of participation, so that a register knows whose presence was counted without a name.
alter table learner add column active_since datetime(6);
