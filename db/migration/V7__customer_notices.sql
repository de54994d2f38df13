-- What a notice to a customer rests on: the row of the ledger that allowed it, the goods receipt it
-- tells of, and the titles of which orders.
alter table outgoing_message add column consent_seq bigint;
alter table outgoing_message add column receipt_id bigint;
create index outgoing_message_receipt_ix on outgoing_message (receipt_id, customer_id);

-- For which code of the table of supplier reports; empty for all others.
alter table message_template add column report_code varchar(20) default '' not null;

-- No foreign key to the order: how it was told may outlive it for as long as its own rule says.
create table notice_order (
  message_id bigint not null,
  order_id bigint not null,
  position integer not null,
  constraint notice_order_pk primary key (message_id, order_id, position),
  constraint notice_order_message_fk foreign key (message_id)
    references outgoing_message (id) on delete cascade
);
create index notice_order_order_ix on notice_order (order_id, message_id);
