-- Only a locked letter still keeps the card: it is in no search, list or message.
alter table customer add column locked boolean default false not null;
