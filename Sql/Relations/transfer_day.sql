-- relation transfer_day: Posted transfers per day and type. A transfer counts once: on the day of its first posted leg, under that
--   leg's type, with its debits as gross amount. A batch of many sales is one transfer of as many postings.
-- grain: one row per day and transfer type with posted transfers
-- key (posted_date, transfer_type)
-- column posted_date timestamp: the day
-- column transfer_type text(50): what kind of transfer it is
-- column transfer_count bigint: how many transfers
-- column gross_amount sum: what they moved: their debits added up, or their credits where a transfer has no debit
-- column net_amount sum: by how much they change the bank's internal accounts
-- column posting_count bigint: how many postings they are: debits with their credits, counted on the side that has more legs
-- index transfer_day_key (posted_date, transfer_type): finds the days that a refresh replaces
-- reached by made using (posted_date, transfer_type)
-- made from old rows
-- keeps transfer_count > 0

SELECT
  total.posted_date,
  total.transfer_type,
  COUNT(*) AS transfer_count,
  SUM(total.gross_amount) AS gross_amount,
  SUM(total.net_amount) AS net_amount,
  SUM(total.posting_count) AS posting_count
FROM (
{% part Relations/Parts/transfer-total %}
) total
GROUP BY total.posted_date, total.transfer_type
