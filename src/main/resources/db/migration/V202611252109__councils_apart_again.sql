-- The tables of rounds, posts and mail are kept apart by council as all others are (V202611222109).

do $$
declare t text;
begin
  foreach t in array array['meeting', 'closing_day', 'post', 'holding', 'cover', 'post_group', 'post_group_post',
                           'committee_member', 'sign_in_link', 'api_token', 'responsible', 'wording', 'link_officer',
                           'exemption', 'monitoring_decision', 'round_due', 'round', 'update_request', 'request_post',
                           'answer', 'request_act', 'evidence_file', 'evidence', 'mail', 'mail_attachment',
                           'chase'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy council on %I
        using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
        with check (council = nullif(current_setting('scrutiny.council', true), '')::integer)$p$, t);
  end loop;
end $$;

grant select, insert, update on meeting, closing_day, post, holding, cover, post_group, post_group_post,
  committee_member, sign_in_link, api_token, responsible, wording, link_officer, exemption, round, request_post,
  evidence, mail to ${app};
grant select, insert on monitoring_decision, round_due, update_request, answer, request_act, evidence_file,
  mail_attachment, chase to ${app};
