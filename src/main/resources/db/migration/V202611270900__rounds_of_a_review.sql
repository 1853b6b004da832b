-- What is due next is asked of every review of a council at once.
create index round_review on round (council, review);
