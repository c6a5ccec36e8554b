{% comment %}
The legs of each account and day that a change reaches.
{% endcomment %}
WITH capped_type AS (
  SELECT transfer_type, CASE WHEN direction = 'inbound' THEN 'Credit' ELSE 'Debit' END AS amount_direction
  FROM {{ 'cfg_limit' | table }}
  UNION
  SELECT transfer_type, 'Debit' FROM {{ 'limit_override' | table }}
),
day_of_account AS (
  SELECT DISTINCT account_id, business_day
  FROM {{ 'changed_limit' | table }}
),
odd_one AS (
  SELECT odd.account_id, odd.business_day_start, odd.business_day_end
  FROM day_of_account reach
  {% join odd_day as odd on %}
    odd.account_id = reach.account_id
    AND odd.business_day_start >= reach.business_day
    AND odd.business_day_start < {{ 'reach.business_day' | add_days: 1 }}
  {% endjoin %}
),
paid AS (
  SELECT
    {% part Relations/Parts/payment-columns %}
  FROM day_of_account reach
  {% join current_transactions as leg on %}
    leg.account_id = reach.account_id
    AND leg.posting >= reach.business_day
    AND leg.posting < {{ 'reach.business_day' | add_days: 2 }}
  {% endjoin %}
  WHERE
    {% part Relations/Parts/is-capped-payment %}
  UNION
  SELECT
    {% part Relations/Parts/payment-columns %}
  FROM odd_one reach
  {% join current_transactions as leg on %}
    leg.account_id = reach.account_id AND leg.posting >= reach.business_day_start AND leg.posting < reach.business_day_end
  {% endjoin %}
  WHERE
    {% part Relations/Parts/is-capped-payment %}
),
{% part Relations/Parts/outbound-totals %}
SELECT
  placed.account_id,
  placed.account_name,
  placed.account_role,
  placed.account_parent_role,
  placed.business_day,
  placed.transfer_type,
  CASE WHEN placed.direction = 'outbound' THEN placed.moved_total END AS outbound_total,
  COALESCE(cap_of.cap, schedule.cap) AS cap,
  placed.direction,
  placed.moved_total
FROM placed
LEFT JOIN {{ 'cfg_limit' | table }} schedule
  ON schedule.parent_role = placed.account_parent_role
  AND schedule.transfer_type = placed.transfer_type
  AND schedule.direction = placed.direction
JOIN {{ 'changed_limit' | table }} reach
  ON reach.account_id = placed.account_id
  AND reach.business_day = placed.business_day
  AND reach.transfer_type = placed.transfer_type
{% left_join limit_override as cap_of on %}
  cap_of.parent_role = placed.account_parent_role
  AND cap_of.business_day = placed.business_day
  AND cap_of.transfer_type = placed.transfer_type
  AND placed.direction = 'outbound'
{% endleft_join %}
WHERE placed.place = 1 AND placed.moved_total > COALESCE(cap_of.cap, schedule.cap)
