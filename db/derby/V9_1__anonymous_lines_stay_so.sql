create trigger anonymous_line_no_update no cascade before update on anonymous_line
  for each statement
  values cast('an anonymous line takes nobody in, ' || current_user as integer);
