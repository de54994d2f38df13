-- What came of each title, in pieces: came in, was collected, will not come, was brought back.
alter table order_line add column arrived integer default 0 not null;
alter table order_line add column collected integer default 0 not null;
alter table order_line add column dropped integer default 0 not null;
alter table order_line add column returned integer default 0 not null;

-- How the order reached the shop: only what was written is a trade letter.
alter table customer_order add column intake varchar(8) default 'COUNTER' not null;

-- Orders that are done: from when on they lose their person, by which rule; no day while the
-- customer's consent keeps them.
create table closed_order (
  order_id bigint not null,
  closed_on date not null,
  part_on date,
  retention varchar(16) not null,
  constraint closed_order_pk primary key (order_id),
  constraint closed_order_order_fk foreign key (order_id) references customer_order (id)
);
create index closed_order_part_ix on closed_order (part_on, order_id);

update order_line set dropped = quantity
  where order_id in (select id from customer_order where state = 'CANCELLED');
insert into closed_order (order_id, closed_on, part_on, retention)
  select id, cast(changed_at as date), cast(changed_at as date), 'CANCELLED'
  from customer_order where state = 'CANCELLED';
