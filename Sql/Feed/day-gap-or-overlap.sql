{% comment %}
The business days of an account do not overlap, and no balance is missing that is due before the account's last one: where a
balance_cadence is declared, on the days that it asks for, as missing_balance has them. Where none is, balances come when they change, and
days between two of them are a gap only for an institution that asks for balance_gaps, as the relation of that name has them. Days are
counted from 0001-01-01, a Monday.
{% endcomment %}
{% capture started %}{{ 'balance.business_day_start' | day_of }}{% endcapture %}
WITH current_balance AS ({{ current_balances | sql }}),
declared AS ({{ declared_accounts | sql }}),
free_day AS ({{ holidays | sql }}),
neighbour AS (
  SELECT
    balance.account_id,
    balance.account_role,
    balance.account_scope,
    balance.business_day_start,
    MAX(balance.business_day_end) OVER (
      PARTITION BY balance.account_id ORDER BY balance.business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS previous_day_end,
    FLOOR({{ beginning_literal | seconds_to: started }} / 86400) AS day_number,
    LAG(FLOOR(
      ({{ beginning_literal | seconds_to: 'balance.business_day_end' }} - {{ started | seconds_to: 'balance.business_day_start' }} + 86399)
      / 86400
    )) OVER (PARTITION BY balance.account_id ORDER BY balance.business_day_start) AS first_due
  FROM current_balance balance
),
spaced AS (
  SELECT
    neighbour.*,
    COALESCE(of_account.balance_cadence, of_role.balance_cadence) AS balance_cadence,
    5 * FLOOR(day_number / 7) + LEAST(day_number - 7 * FLOOR(day_number / 7), 5)
      - 5 * FLOOR(first_due / 7) - LEAST(first_due - 7 * FLOOR(first_due / 7), 5) AS weekdays
  FROM neighbour
  LEFT JOIN declared of_account
    ON of_account.declared_for = 'account' AND of_account.name = neighbour.account_id
  LEFT JOIN declared of_role
    ON of_role.declared_for = 'role' AND of_role.name = neighbour.account_role
)
SELECT account_id, previous_day_end, business_day_start
FROM spaced
WHERE previous_day_end > business_day_start
  OR (balance_cadence = 'daily' AND first_due < day_number)
  OR (
    balance_cadence = 'business_days'
    AND weekdays > (
      SELECT COUNT(*)
      FROM free_day
      WHERE free_day.day_number >= spaced.first_due
        AND free_day.day_number < spaced.day_number
        AND free_day.day_number - 7 * FLOOR(free_day.day_number / 7) < 5
    )
  )
{% if asks_for_gaps %}
  OR (
    account_scope = 'internal'
    AND previous_day_end < business_day_start
    AND (balance_cadence IS NULL OR business_day_start < {{ 'previous_day_end' | add_days: 1 }})
  )
{% endif %}
ORDER BY account_id, business_day_start
