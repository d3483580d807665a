-- A table under a name: what is asked, never figures, which are computed for each reader.
create table saved_pivot (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  name varchar(80) not null,
  asked varchar(400) not null,
  shared boolean not null,
  saved_at datetime(6) not null,
  version int not null,
  index saved_pivot_account (account_id),
  constraint saved_pivot_account foreign key (account_id) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The part of the tree that its owner meant: whose grants meet it may see that it is there, if it is shared.
create table saved_pivot_place (
  id bigint not null auto_increment primary key,
  pivot_id bigint not null,
  path varchar(120) not null,
  constraint saved_pivot_place_once unique (pivot_id, path),
  constraint saved_pivot_place_pivot foreign key (pivot_id) references saved_pivot (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- When a reader finds it in the own mailbox. Days of the week are 1 to 7 from Monday, of the month 1 to 31.
create table pivot_schedule (
  id bigint not null auto_increment primary key,
  pivot_id bigint not null,
  account_id bigint not null,
  rhythm varchar(10) not null,
  day int not null,
  hour int not null,
  when_empty varchar(10) not null,
  by_mail boolean not null,
  next_at datetime(6) not null,
  claimed_until datetime(6),
  stopped varchar(20),
  version int not null,
  constraint pivot_schedule_once unique (pivot_id, account_id),
  constraint pivot_schedule_pivot foreign key (pivot_id) references saved_pivot (id) on delete cascade,
  constraint pivot_schedule_account foreign key (account_id) references account (id),
  constraint pivot_schedule_rhythm check (rhythm in ('DAILY', 'WEEKLY', 'MONTHLY')),
  constraint pivot_schedule_empty check (when_empty in ('SEND', 'SAY', 'NOTHING')),
  index pivot_schedule_next (next_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What lies in a mailbox: the finished file with the totals as words, or a line that says why there is none.
create table mailbox_item (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  schedule_id bigint,
  name varchar(80) not null,
  kind varchar(10) not null,
  due_at datetime(6) not null,
  made_at datetime(6) not null,
  said text not null,
  file_name varchar(120),
  file mediumblob,
  read_at datetime(6),
  mail varchar(10) not null,
  mail_tries int not null default 0,
  mail_next_at datetime(6) not null,
  constraint mailbox_item_once unique (schedule_id, due_at),
  constraint mailbox_item_account foreign key (account_id) references account (id),
  constraint mailbox_item_schedule foreign key (schedule_id) references pivot_schedule (id) on delete set null,
  constraint mailbox_item_kind check (kind in ('REPORT', 'EMPTY', 'STOPPED')),
  constraint mailbox_item_mail check (mail in ('NONE', 'WAITING', 'SENT', 'GIVEN_UP')),
  index mailbox_item_of_account (account_id, made_at),
  index mailbox_item_mail (mail, mail_next_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
