{% comment %}
The last business day of each of those accounts that does not change. Mostly it ended within a week before, which spares a look
through all of them.
{% endcomment %}
SELECT base.*
FROM (
  SELECT
    scope.account_id,
    COALESCE(
      (
        SELECT MAX(earlier.business_day_end)
        FROM {{ 'balance_position' | table }} earlier
        WHERE earlier.account_id = scope.account_id
          AND earlier.business_day_end <= scope.from_time
          AND earlier.business_day_end > {{ 'scope.from_time' | add_days: -7 }}
      ),
      (
        SELECT MAX(earlier.business_day_end)
        FROM {{ 'balance_position' | table }} earlier
        WHERE earlier.account_id = scope.account_id AND earlier.business_day_end <= scope.from_time
      )
    ) AS business_day_end
  FROM {{ delta.position_scope | ident }} scope
) reach
{{ 'balance_position' | table
  | join_each: 'base', 'base.account_id = reach.account_id AND base.business_day_end = reach.business_day_end' }}
WHERE base.business_day_start = (
  SELECT MAX(twin.business_day_start)
  FROM {{ 'balance_position' | table }} twin
  WHERE twin.account_id = base.account_id AND twin.business_day_end = base.business_day_end
)
