{% comment %}
Per calendar day what all accounts gained, and what they hold since the first posting. Out of balance is what is left when the parts
that have no other side are taken away.
{% endcomment %}
SELECT
  posted_date,
  leg_count,
  internal_change,
  external_change,
  one_leg_change,
  opening_change,
  internal_change + external_change - one_leg_change - opening_change AS out_of_balance,
  SUM(internal_change) OVER (ORDER BY posted_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS internal_balance,
  SUM(external_change) OVER (ORDER BY posted_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS external_balance,
  SUM(internal_change + external_change - one_leg_change - opening_change)
    OVER (ORDER BY posted_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS out_of_balance_to_date,
  CASE WHEN internal_change + external_change = one_leg_change + opening_change THEN 0 ELSE 1 END AS is_off
FROM {{ 'trial_balance_day' | table }}
