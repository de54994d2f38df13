-- Restricted: stored, not used (Art. 18 GDPR). Minor: YES, NO or UNKNOWN, never a birth date.
alter table customer add column restricted boolean default false not null;
alter table customer add column minor varchar(7) default 'UNKNOWN' not null;

-- When the customer gave the value; nobody knows for older rows.
alter table contact_point add column collected_at timestamp;
