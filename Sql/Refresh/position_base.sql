{% comment %}
The last business day of each of those accounts that does not change.
{% endcomment %}
SELECT base.*
FROM {{ delta.position_scope | ident }} reach
JOIN {{ 'balance_position' | table }} base
  ON base.account_id = reach.account_id
  AND base.business_day_end = (
    SELECT MAX(earlier.business_day_end)
    FROM {{ 'balance_position' | table }} earlier
    WHERE earlier.account_id = reach.account_id AND earlier.business_day_end <= reach.from_time
  )
WHERE NOT EXISTS (
  SELECT 1
  FROM {{ 'balance_position' | table }} twin
  WHERE twin.account_id = base.account_id
    AND twin.business_day_end = base.business_day_end
    AND twin.business_day_start > base.business_day_start
)
