-- Once the pools are filled: their vectors and their words, by the functions and the rules of finding.
update pool set vector = setweight(word_vector(left(words, 20000)),
  case kind when 'text' then 'A' when 'above' then 'A' when 'action' then 'B' when 'measure' then 'B' else 'C' end::"char");
insert into pool_size select kind, language, count(*) from pool group by kind, language;
insert into pool_word
select distinct kind, language, n, lower(w)
from pool, regexp_split_to_table(left(words, 100000), '[^[:alpha:]''’-]+') w
where length(w) between 4 and 40;
analyze pool;
analyze pool_size;
analyze pool_word;
analyze shape;
