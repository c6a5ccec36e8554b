-- relation firing_day: How often what declares its usual number of firings (firings_typical_per_period) fired, day by day. A firing is a
--   transfer with a leg that is Posted or Pending, on the day of its earliest leg.
-- grain: one row per rail or template that declares it, and day with firings
-- key (effective_name, business_day)
-- column effective_name text(100): the template's name if there is one, else the rail's
-- column business_day timestamp: the day, at 00:00
-- column firing_count bigint: how many firings
-- index firing_day_key (effective_name, business_day): finds the days that a refresh replaces
-- reached by made using (effective_name, business_day)
-- made from old rows
-- keeps firing_count > 0

SELECT firing.effective_name, firing.business_day, COUNT(*) AS firing_count
FROM (
{% part Relations/Parts/usual-firings %}
) firing
GROUP BY firing.effective_name, firing.business_day
