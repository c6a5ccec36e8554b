-- scratch position_base: The last business day of each of those accounts that does not change. Mostly it ended within a week
--   before, which spares an engine with indexes a look through all of them.
-- before balance_position

SELECT last_day.*
FROM (
  SELECT base.*, ROW_NUMBER() OVER (PARTITION BY base.account_id ORDER BY base.business_day_start DESC) AS place
  FROM (
{% if dialect == 'duckdb' %}
    SELECT scope.account_id, MAX(earlier.business_day_end) AS business_day_end
    FROM {{ 'position_scope' | table }} scope
    JOIN {{ 'balance_position' | table }} earlier
      ON earlier.account_id = scope.account_id AND earlier.business_day_end <= scope.from_time
    GROUP BY scope.account_id
{% else %}
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
    FROM {{ 'position_scope' | table }} scope
{% endif %}
  ) reach
  {% join balance_position as base on %}
    base.account_id = reach.account_id AND base.business_day_end = reach.business_day_end
  {% endjoin %}
) last_day
WHERE place = 1
