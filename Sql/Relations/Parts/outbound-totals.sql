{% comment %}
What accounts paid out and took in by transfer type (paid) in total on each business day: the one whose balance covers the leg
where that day is an odd one, else the day that begins at the hour of the account's role.
{% endcomment %}
covered AS (
  SELECT paid.id, MIN(odd.business_day_start) AS business_day_start
  FROM paid
  {% join odd_day as odd on %}
    odd.account_id = paid.account_id AND odd.business_day_start <= paid.posting AND odd.business_day_end > paid.posting
  {% endjoin %}
  GROUP BY paid.id
),
outbound AS (
  SELECT
    paid.account_id,
    paid.account_name,
    paid.account_role,
    paid.account_parent_role,
    paid.transfer_type,
    paid.direction,
    COALESCE(
      {{ 'covered.business_day_start' | day_of }},
      {{ 'paid.posting' | add_hours: '-COALESCE(declared.business_day_offset_hours, 0)' | day_of }}
    ) AS business_day,
    paid.amount,
    paid.posting,
    paid.entry,
    paid.id
  FROM paid
  LEFT JOIN covered
    ON covered.id = paid.id
  LEFT JOIN {{ 'cfg_role' | table }} declared
    ON declared.role = paid.account_role
),
placed AS (
  SELECT
    account_id,
    account_name,
    account_role,
    account_parent_role,
    business_day,
    transfer_type,
    direction,
    SUM(amount) OVER (PARTITION BY account_id, business_day, transfer_type, direction) AS moved_total,
    ROW_NUMBER() OVER (
      PARTITION BY account_id, business_day, transfer_type, direction
      ORDER BY posting DESC, entry DESC, id{{ by_code_point | sql }} DESC
    ) AS place
  FROM outbound
)
