-- A version of evidence is replaced by one newer version only, so that its versions are a line and not a tree.

create unique index evidence_replaced_once on evidence (council, replaces);
