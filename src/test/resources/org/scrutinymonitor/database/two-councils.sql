-- One row in every table that belongs to a council, for council {council}.
with
  the_committee as (
    insert into committee (council, name) values ({council}, 'Place Select Committee') returning id),
  the_scheme as (
    insert into grading_scheme (council, name) values ({council}, 'Four levels') returning id),
  the_level as (
    insert into grading_level (council, grading_scheme, position, code, label, meaning)
    select {council}, id, 0, '1', 'Fully achieved', 'achieved' from the_scheme returning id),
  the_person as (
    insert into person (council, email, name, password_hash, role)
    values ({council}, 'officer@c{council}.example', 'Scrutiny Officer', '-', 'scrutiny_officer') returning id),
  the_entry as (
    insert into audit_entry (council, at, person, act, subject)
    select {council}, now(), id, 'council.founded', '' from the_person returning id),
  the_review as (
    insert into review (council, address, title, committee, grading_scheme, created_at, created_by)
    select {council}, 'damp-and-mould', 'Damp and mould', c.id, s.id, now(), p.id
    from the_committee c, the_scheme s, the_person p returning id),
  the_item as (
    insert into item (council, review, position, path, reference, text, due, due_kind, due_latest)
    select {council}, id, 0, '1', '1', 'That the repairs policy be rewritten', 'by March 2027', 'window', '2027-03-31'
    from the_review returning id),
  the_amendment as (
    insert into amendment (council, review, item, field, old_text, new_text, reason, made_at, made_by)
    select {council}, r.id, i.id, 'due', 'by June 2026', 'by March 2027', 'The contract was late', now(), p.id
    from the_review r, the_item i, the_person p returning id),
  the_update as (
    insert into "update" (council, item, position, evidence, grade, level, recorded_at, recorded_by)
    select {council}, i.id, 0, 'Rewritten', '1', l.id, now(), p.id
    from the_item i, the_level l, the_person p returning id),
  the_reading as (
    insert into reading (council, file_name, media_type, size, digest, original, as_read, draft, read_at, read_by)
    select {council}, 'form.docx', 'text/plain', 4, sha256('form'), 'form', '{}', '{}', now(), p.id
    from the_person p returning id)
select 1
