{% comment %}
The trial balance of the days of the period; running totals are from the first posting on.
{% endcomment %}
SELECT
  posted_date,
  leg_count,
  internal_change,
  external_change,
  one_leg_change,
  opening_change,
  out_of_balance,
  internal_balance,
  external_balance
FROM (
{% part Datasets/l1-trial-balance %}
) days
WHERE posted_date >= $1 AND posted_date < $2
ORDER BY posted_date
