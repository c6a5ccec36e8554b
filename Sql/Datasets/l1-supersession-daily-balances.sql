{% comment %}
All versions of the account days that have more than one, numbered from 1, with all reasons of the day. Read from the base table,
because the current versions hide the others.
{% endcomment %}
{% capture mark_of_key %}OVER (PARTITION BY account_id, business_day_start){% endcapture %}
SELECT
  marked.*,
  {% part Datasets/Parts/reasons-of-key %}
FROM (
  SELECT
    balance.entry,
    balance.account_id,
    balance.account_name,
    balance.account_role,
    balance.supersedes,
    balance.business_day_start,
    balance.business_day_end,
    balance.money,
    ROW_NUMBER() OVER (PARTITION BY balance.account_id, balance.business_day_start ORDER BY balance.entry) AS version
  FROM {{ 'daily_balances' | table }} balance
  JOIN {{ 'superseded_daily_balances' | table }} superseded
    ON superseded.account_id = balance.account_id AND superseded.business_day_start = balance.business_day_start
) marked
