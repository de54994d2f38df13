-- Which notices are old enough to go; the period of their kind and time.
create index outgoing_message_log_ix on outgoing_message (purpose, changed_at);
