-- Nodes that start at once make the tables one after the other, and each makes all of them or none.
begin;
select pg_advisory_xact_lock(hashtext('site.tables'));
