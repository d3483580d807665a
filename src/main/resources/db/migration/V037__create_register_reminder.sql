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
