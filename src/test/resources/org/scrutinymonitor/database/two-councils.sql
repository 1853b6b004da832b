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
    insert into person (council, email, name, password_hash, roles)
    values ({council}, 'officer@c{council}.example', 'Scrutiny Officer', '-', '{scrutiny_officer}') returning id),
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
    from the_person p returning id),
  the_meeting as (
    insert into meeting (council, committee, day) select {council}, id, '2027-03-09' from the_committee returning id),
  the_closing_day as (
    insert into closing_day (council, day, name) values ({council}, '2026-12-29', 'Office closed') returning id),
  the_post as (insert into post (council, title) values ({council}, 'Head of Housing') returning id),
  the_holding as (
    insert into holding (council, post, person, from_day)
    select {council}, o.id, p.id, '2026-01-01' from the_post o, the_person p returning id),
  the_cover as (
    insert into cover (council, post, person, from_day, until_day)
    select {council}, o.id, p.id, '2026-08-01', '2026-08-14' from the_post o, the_person p returning id),
  the_group as (insert into post_group (council, name) values ({council}, 'Heads of Service') returning id),
  the_group_post as (
    insert into post_group_post (council, post_group, post)
    select {council}, g.id, o.id from the_group g, the_post o returning id),
  the_committee_name as (
    insert into committee_name (council, committee, name, until_day)
    select {council}, id, 'Environment Select Committee', '2026-05-19' from the_committee returning id),
  the_member as (
    insert into committee_member (council, committee, person, from_day)
    select {council}, c.id, p.id, '2026-05-20' from the_committee c, the_person p returning id),
  the_link as (
    insert into sign_in_link (council, person, purpose, digest, made_at, expires_at)
    select {council}, id, 'answer', sha256('link of {council}'), now(), now() from the_person returning id),
  the_token as (
    insert into api_token (council, person, name, scopes, digest, made_at, expires_at)
    select {council}, id, 'Intranet', '{reviews}', sha256('token of {council}'), now(), now() from the_person returning id),
  the_authenticator as (
    insert into authenticator (council, person, secret, made_at)
    select {council}, id, 'sealed', now() from the_person returning id),
  the_recovery_code as (
    insert into recovery_code (council, authenticator, digest)
    select {council}, id, sha256('code of {council}') from the_authenticator returning id),
  the_passkey as (
    insert into passkey (council, person, label, credential, public_key, signature_count, uv_initialized,
      backup_eligible, backup_state, transports, attestation, made_at)
    select {council}, id, 'Telephone', sha256('passkey of {council}'), 'key', 0, true, true, true, '{internal}', 'none', now()
    from the_person returning id),
  the_responsible as (
    insert into responsible (council, item, post, decided_at, decided_by)
    select {council}, i.id, o.id, now(), p.id from the_item i, the_post o, the_person p returning id),
  the_wording as (
    insert into wording (council, words, post, remembered_at, remembered_by)
    select {council}, 'head of housing', o.id, now(), p.id from the_post o, the_person p returning id),
  the_link_officer as (
    insert into link_officer (council, review, post, named_at, named_by)
    select {council}, r.id, o.id, now(), p.id from the_review r, the_post o, the_person p returning id),
  the_exemption as (
    insert into exemption (council, item, field, jurisdiction, paragraph, reason, review_on, decided_at, decided_by)
    select {council}, i.id, 'agreed_action', 'england', 3, 'A contract is being let', '2027-01-01', now(), p.id
    from the_item i, the_person p returning id),
  the_monitoring_decision as (
    insert into monitoring_decision (council, item, decision, reason, decided_at, decided_by)
    select {council}, i.id, 'keep', 'Much is still to be done', now(), p.id from the_item i, the_person p returning id),
  the_round_due as (
    insert into round_due (council, review, due_on, reason, decided_at, decided_by)
    select {council}, r.id, '2027-03-31', 'The committee asked for it', now(), p.id from the_review r, the_person p returning id),
  the_round as (
    insert into round (council, review, meeting, period, answers_by, opened_at, opened_by)
    select {council}, r.id, m.id, 'March 2027', '2027-03-01', now(), p.id
    from the_review r, the_meeting m, the_person p returning id),
  the_request as (
    insert into update_request (council, round, item) select {council}, r.id, i.id from the_round r, the_item i returning id),
  the_request_post as (
    insert into request_post (council, update_request, post, asked_at)
    select {council}, q.id, o.id, now() from the_request q, the_post o returning id),
  the_answer as (
    insert into answer (council, update_request, version, evidence, saved_at, saved_by)
    select {council}, q.id, 1, 'Done', now(), p.id from the_request q, the_person p returning id),
  the_act as (
    insert into request_act (council, update_request, act, answer, acted_at, acted_by)
    select {council}, q.id, 'submitted', a.id, now(), p.id from the_request q, the_answer a, the_person p returning id),
  the_file as (
    insert into evidence_file (council, digest, file_name, media_type, size, scan, stored_at, stored_by)
    select {council}, sha256('evidence'), 'register.pdf', 'application/pdf', 8, 'unscanned', now(), p.id
    from the_person p returning id),
  the_evidence as (
    insert into evidence (council, update_request, title, evidence_file, added_at, added_by)
    select {council}, q.id, 'Register', f.id, now(), p.id from the_request q, the_file f, the_person p returning id),
  the_mail as (
    insert into mail (council, message_id, person, recipient, subject, words, kind, created_at, send_after)
    select {council}, 'message-{council}', p.id, 'officer@c{council}.example', 'Your update', 'Please answer', 'asked', now(), now()
    from the_person p returning id),
  the_attachment as (
    insert into mail_attachment (council, mail, file_name, media_type, content)
    select {council}, m.id, 'form.docx', 'application/octet-stream', 'form' from the_mail m returning id),
  the_chase as (
    insert into chase (council, round, person, post, step, requests, mail, taken_at)
    select {council}, r.id, p.id, o.id, 'asked', 1, m.id, now()
    from the_round r, the_person p, the_post o, the_mail m returning id),
  the_agenda_item as (
    insert into agenda_item (council, meeting, review, added_at, added_by)
    select {council}, m.id, r.id, now(), p.id from the_meeting m, the_review r, the_person p returning id),
  the_extension as (
    insert into extension (council, item, update_request, asked, asked_kind, asked_at, asked_by)
    select {council}, i.id, q.id, 'Spring', 'event', now(), p.id from the_item i, the_request q, the_person p returning id),
  the_decision as (
    insert into decision (council, meeting, item, version, next, recorded_at, recorded_by)
    select {council}, m.id, i.id, 1, 'further_update', now(), p.id from the_meeting m, the_item i, the_person p returning id),
  the_question as (
    insert into question (council, committee, item, words, asked_at, asked_by)
    select {council}, c.id, i.id, 'How many homes?', now(), p.id from the_committee c, the_item i, the_person p returning id),
  the_question_mark as (
    insert into question_mark (council, question, mark, marked_at, marked_by)
    select {council}, q.id, 'listed', now(), p.id from the_question q, the_person p returning id),
  the_report_section as (
    insert into report_section (council, version, position, heading, words, saved_at, saved_by)
    select {council}, 1, 0, 'Purpose', 'To report progress', now(), p.id from the_person p returning id),
  the_annual_report as (
    insert into annual_report (council, first_day, last_day, begun_at, begun_by)
    select {council}, '2025-05-01', '2026-04-30', now(), p.id from the_person p returning id),
  the_annual_report_section as (
    insert into annual_report_section (council, annual_report, section, version, words, words_cy, numbers, as_at, drafted,
                                       saved_at, saved_by)
    select {council}, r.id, s, 1, 'So many', 'Cynifer', '[]', '2026-04-30', true, now(), p.id
    from the_annual_report r, the_person p, unnest(array['introduction', 'totals', 'halves', 'committees', 'within', 'silence',
         'effect', 'overdue', 'risk', 'method']) s returning id),
  the_pack as (
    insert into pack (council, meeting, number, options, languages, snapshot, digest, made_at, made_by)
    select {council}, m.id, 1, '{}', '{en}', '[]', sha256('[]'), now(), p.id from the_meeting m, the_person p returning id),
  the_pack_file as (
    insert into pack_file (council, pack, language, format, content, digest, made_at)
    select {council}, k.id, 'en', 'word', 'pack', sha256('pack'), now() from the_pack k returning id),
  the_pack_job as (
    insert into pack_job (council, pack, again, wanted_at, wanted_by, ended_at)
    select {council}, k.id, false, now(), p.id, now() from the_pack k, the_person p returning id),
  the_saved_view as (
    insert into saved_view (council, person, name, asked, saved_at)
    select {council}, id, 'Overdue', 'due=overdue', now() from the_person returning id),
  the_publication as (
    insert into publication (council, review, number, address, committee, committee_address, as_at, visible_from, items,
                             digest, made_at, made_by)
    select {council}, r.id, 1, 'damp-and-mould', c.id, 'homes', current_date, now(), 0, sha256('text'), now(), p.id
    from the_review r, the_committee c, the_person p returning id),
  the_publication_committee as (
    insert into publication_committee (council, committee, address) select {council}, id, 'homes' from the_committee returning committee),
  the_publication_text as (
    insert into publication_text (council, publication, language, title, committee_name, content)
    select {council}, p.id, 'en', 'Damp and mould', 'Place Select Committee',
           '{"address":"damp-and-mould","title":"Damp and mould","linkOfficers":[],"levels":[],"asAt":"2026-01-01","entries":0,"items":[{"path":"1","heading":"Recommendation 1","name":"recommendation 1","text":"Tell tenants","posts":[],"carries":true,"moves":[],"updates":[],"decisions":[],"changes":[],"exempt":[],"items":[]}]}'
    from the_publication p returning id),
  the_publication_item as (
    insert into publication_item (council, publication, language, path, place, name, words, meaning, due, closed)
    select {council}, id, 'en', '1', 0, 'recommendation 1', 'Tell tenants', 'none', 'no_usable_date', false from the_publication returning path),
  the_pack_publication as (
    insert into pack_publication (council, pack, visible_from, made_at, made_by)
    select {council}, k.id, now(), now(), p.id from the_pack k, the_person p returning id),
  the_follower as (
    insert into publication_follower (council, place, email, language, token, wanted_at)
    values ({council}, 'damp-and-mould', 'reader@c{council}.example', 'en', md5('follower of {council}'), now()) returning id),
  the_note as (
    insert into request_note (council, update_request, sentence, noted_at, noted_by)
    select {council}, q.id, 'Estates should answer', now(), p.id from the_request q, the_person p returning id)
select meaning_of(id, 'That the repairs policy be rewritten', 'meaning') from the_item
