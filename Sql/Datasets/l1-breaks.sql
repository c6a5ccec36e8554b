{% comment %}
The days of a relation of violations (relation), each with the break that it is part of: days that follow each other among the business
days of the account are one break, however many they are. A break is cleared on the first business day after it.
{% endcomment %}
{% capture of_break %}OVER (PARTITION BY account_id, break_number){% endcapture %}
WITH violation AS (
  SELECT
    found.*,
    {% if relation == 'overdraft' %}-found.stored_balance{% else %}ABS(found.drift){% endif %} AS size_of_day,
    (
      SELECT MAX(earlier.business_day_start)
      FROM {{ 'current_daily_balances' | table }} earlier
      WHERE earlier.account_id = found.account_id AND earlier.business_day_start < found.business_day_start
    ) AS day_before,
    LAG(found.business_day_start) OVER (PARTITION BY found.account_id ORDER BY found.business_day_start) AS violation_before
  FROM {{ relation | table }} found
),
numbered AS (
  SELECT
    violation.*,
    SUM(CASE WHEN violation_before = day_before THEN 0 ELSE 1 END) OVER (
      PARTITION BY account_id ORDER BY business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS break_number
  FROM violation
),
spell AS (
  SELECT
    numbered.*,
    MIN(business_day_start) {{ of_break | sql }} AS first_day,
    MAX(business_day_start) {{ of_break | sql }} AS last_day,
    COUNT(*) {{ of_break | sql }} AS day_count,
    MAX(size_of_day) {{ of_break | sql }} AS largest_amount
  FROM numbered
)
SELECT
{% for column in relation_columns %}
  spell.{{ column | ident }},
{% endfor %}
  {{ 'spell.business_day_start' | day_of }} AS business_day,
  spell.account_id || ' #' || {{ 'spell.break_number' | cast: 'text(20)' }} AS break_id,
  spell.first_day,
  spell.last_day,
  spell.day_count,
  spell.largest_amount,
  (
    SELECT MIN(later.business_day_start)
    FROM {{ 'current_daily_balances' | table }} later
    WHERE later.account_id = spell.account_id AND later.business_day_start > spell.last_day
  ) AS cleared_on
  {% if relation == 'overdraft' %},
  CASE WHEN spell.next_day_start IS NULL THEN spell.account_id END AS open_account_id,
  CASE WHEN spell.next_day_start IS NULL THEN spell.stored_balance END AS open_balance,
  CASE WHEN spell.next_day_start IS NULL THEN spell.day_count END AS open_days
  {% endif %}
FROM spell
