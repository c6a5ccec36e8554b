{% comment %}
The next balance is looked up per balance that may hold longer or shorter than before.
{% endcomment %}
{% if has_cadence and today %}
WITH held AS (
  SELECT
    balance.account_id,
    balance.account_name,
    balance.account_role,
    balance.account_parent_role,
    balance.business_day_start,
    balance.business_day_end,
    balance.money,
    {{ 'balance.business_day_start' | day_of }} AS business_day,
    (
      SELECT {{ 'MIN(later.business_day_start)' | day_of }}
      FROM {{ 'current_daily_balances' | table }} later
      WHERE later.account_id = balance.account_id AND later.business_day_start > balance.business_day_start
    ) AS next_day,
    COALESCE(of_account.balance_cadence, of_role.balance_cadence, 'sparse') AS balance_cadence
  FROM {{ 'carried_balance' | table }} reach
  {% join current_daily_balances as balance on %}
    balance.account_id = reach.account_id AND balance.business_day_start = reach.business_day_start
  {% endjoin %}
  {% part Relations/Parts/declared-for-account %}
)
{% part Relations/Parts/missing-days %}
{% else %}
{% part Relations/Parts/no-missing-days %}
{% endif %}
