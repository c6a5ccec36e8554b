-- scratch changed_limit: Accounts, business days and transfer types whose total or cap, of either direction, may have changed.

WITH capped_type AS (
  SELECT transfer_type FROM {{ 'cfg_limit' | table }}
  UNION
  SELECT transfer_type FROM {{ 'limit_override' | table }}
  UNION
  SELECT transfer_type FROM {{ 'old_limit' | table }}
),
changed_cap AS (
  SELECT parent_role, business_day, transfer_type
  FROM {{ 'old_limit' | table }}
  UNION
  SELECT cap_of.parent_role, cap_of.business_day, cap_of.transfer_type
  FROM {{ 'changed_role_day' | table }} reach
  {% join limit_override as cap_of on %}
    cap_of.parent_role = reach.account_role AND cap_of.business_day = reach.business_day
  {% endjoin %}
),
capped_odd_day AS (
  SELECT changed_cap.parent_role, changed_cap.transfer_type, odd.account_id, odd.business_day_start, odd.business_day_end
  FROM changed_cap
  JOIN {{ 'odd_day' | table }} odd
    ON {{ 'odd.business_day_start' | day_of }} = changed_cap.business_day
),
reached AS (
  SELECT leg.account_id, leg.account_role, leg.transfer_type, leg.posting
  FROM {{ 'changed_leg' | table }} leg
  WHERE leg.account_scope = 'internal'
    AND leg.transfer_type IN (SELECT transfer_type FROM capped_type)
  UNION ALL
  SELECT leg.account_id, leg.account_role, leg.transfer_type, leg.posting
  FROM changed_cap
  {% join current_transactions as leg on %}
    leg.transfer_type = changed_cap.transfer_type
    AND leg.posting >= changed_cap.business_day
    AND leg.posting < {{ 'changed_cap.business_day' | add_days: 2 }}
    AND leg.account_parent_role = changed_cap.parent_role
  {% endjoin %}
  WHERE leg.account_scope = 'internal'
  UNION ALL
  SELECT leg.account_id, leg.account_role, leg.transfer_type, leg.posting
  FROM capped_odd_day
  {% join current_transactions as leg on %}
    leg.account_id = capped_odd_day.account_id
    AND leg.posting >= capped_odd_day.business_day_start
    AND leg.posting < capped_odd_day.business_day_end
    AND leg.transfer_type = capped_odd_day.transfer_type
    AND leg.account_parent_role = capped_odd_day.parent_role
  {% endjoin %}
  WHERE leg.account_scope = 'internal'
  UNION ALL
  SELECT leg.account_id, leg.account_role, leg.transfer_type, leg.posting
  FROM {{ 'changed_odd_day' | table }} odd
  {% join current_transactions as leg on %}
    leg.account_id = odd.account_id AND leg.posting >= odd.business_day_start AND leg.posting < odd.business_day_end
  {% endjoin %}
  WHERE leg.account_scope = 'internal'
    AND leg.transfer_type IN (SELECT transfer_type FROM capped_type)
)
SELECT
  reached.account_id,
  reached.transfer_type,
  {{ 'reached.posting' | add_hours: '-COALESCE(declared.business_day_offset_hours, 0)' | day_of }} AS business_day
FROM reached
LEFT JOIN {{ 'cfg_role' | table }} declared
  ON declared.role = reached.account_role
UNION
SELECT reached.account_id, reached.transfer_type, {{ 'odd.business_day_start' | day_of }}
FROM reached
{% join odd_day as odd on %}
  odd.account_id = reached.account_id AND odd.business_day_start <= reached.posting AND odd.business_day_end > reached.posting
{% endjoin %}
UNION
SELECT reached.account_id, reached.transfer_type, {{ 'odd.business_day_start' | day_of }}
FROM reached
JOIN {{ 'changed_odd_day' | table }} odd
  ON odd.account_id = reached.account_id AND odd.business_day_start <= reached.posting AND odd.business_day_end > reached.posting
