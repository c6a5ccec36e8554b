-- relation chain_break: What is wrong with chains and shared transfers, each thing once: a required child of a firing that did not fire,
--   or was tried and failed; a group of siblings of which not exactly one fired; a transfer whose legs name several parents, or only
--   some of them one; a shared transfer whose legs have all settled and do not add up, of whose alternative legs not exactly one fired,
--   or which gathers another number of firings than declared.
-- grain: one row per firing, and child or group that is wrong with it, per transfer with contradictory parents or another number of
--   them than declared, per shared transfer that does not add up, and per group of alternative legs
-- key (check_type, transfer_id, effective_name, what)
-- column check_type text(50): chain_child_missing, chain_sibling_violation, chain_parent_disagreement, chain_cycle_incomplete,
--   leg_group_violation or fan_in_disagreement
-- column transfer_id text(255): the firing, or the transfer
-- column effective_name text(100): the template's name if there is one, else the rail's
-- column what text(255): the child or group; of alternative legs the first; else the name again
-- column transfer_type text(50): what kind of transfer it is
-- column first_posting timestamp: its earliest leg
-- column amount sum: what the firing moves, or by how much it does not add up; never negative
-- column reason text(500): what is wrong, in words
-- column due_on timestamp: from when on it is wrong; what is missing may still come until the transfer is said to be complete, or without
--   such a time until its first day ends
-- index chain_break_firing (transfer_id): finds the firings that a refresh replaces
-- reached by changed_firing using (transfer_id)

{% capture what %}{{ 'gap.what' | in_words }}{% endcapture %}
{% capture parent %}{{ 'gap.effective_name' | in_words }}{% endcapture %}
WITH gap AS (
  SELECT
    CASE WHEN edge.xor_group IS NULL THEN 'chain_child_missing' ELSE 'chain_sibling_violation' END AS check_type,
    edge.transfer_id,
    edge.parent_name AS effective_name,
    COALESCE(edge.xor_group, edge.child_name) AS what,
    SUM(edge.child_fired) AS fired,
    MAX(edge.child_failed) AS failed
  {% from chain_edge as edge reached by changed_firing as reach on %}
    edge.transfer_id = reach.transfer_id
  {% endfrom %}
  GROUP BY
    CASE WHEN edge.xor_group IS NULL THEN 'chain_child_missing' ELSE 'chain_sibling_violation' END,
    edge.transfer_id,
    edge.parent_name,
    COALESCE(edge.xor_group, edge.child_name)
  HAVING (SUM(edge.child_fired) = 0 AND (MAX(edge.is_required) = 1 OR MAX(edge.child_failed) = 1))
    OR (MAX(edge.xor_group) IS NOT NULL AND SUM(edge.child_fired) > 1)
),
disagreement AS (
  SELECT
    leg.transfer_id,
    COUNT(DISTINCT leg.transfer_parent_id) AS parents
  {% from transfer_link as link reached by changed_firing as reach on %}
    link.transfer_id = reach.transfer_id
  {% endfrom %}
  {% join current_transactions as leg on %}
    leg.transfer_id = link.transfer_id
  {% endjoin %}
  WHERE leg.status <> 'Failed' AND leg.origin <> 'OpeningBalance'
{% if fan_in_templates.size > 0 %}
    AND (leg.template_name IS NULL OR leg.template_name NOT IN ({{ fan_in_templates | literals }}))
{% endif %}
  GROUP BY leg.transfer_id
  HAVING COUNT(DISTINCT leg.transfer_parent_id) > 1
    OR (COUNT(leg.transfer_parent_id) > 0 AND COUNT(leg.transfer_parent_id) < COUNT(*))
),
{% if has_leg_groups %}
leg_group AS (
  SELECT
    shared.transfer_id,
    shared.effective_name,
    shared.fired_amount,
    shared.first_posting,
    member.group_name,
    COUNT(DISTINCT leg.rail_name) AS fired
  {% from transfer_summary as shared reached by changed_firing as reach on %}
    shared.transfer_id = reach.transfer_id
  {% endfrom %}
  JOIN {{ 'cfg_leg_group' | table }} member
    ON member.template_name = shared.template_name
  {% left_join current_transactions as leg on %}
    leg.transfer_id = shared.transfer_id
      AND leg.template_name = member.template_name
      AND leg.rail_name = member.rail_name
      AND leg.status IN ('Posted', 'Pending')
  {% endleft_join %}
  WHERE shared.has_fired = 1
  GROUP BY shared.transfer_id, shared.effective_name, shared.fired_amount, shared.first_posting, member.group_name
  HAVING COUNT(DISTINCT leg.rail_name) <> 1
),
{% endif %}
{% if fan_in_templates.size > 0 %}
gathered AS (
  SELECT
    shared.transfer_id,
    shared.effective_name,
    shared.fired_amount,
    shared.first_posting,
    declared.expected_parents,
    COUNT(DISTINCT leg.transfer_parent_id) AS parents
  {% from transfer_summary as shared reached by changed_firing as reach on %}
    shared.transfer_id = reach.transfer_id
  {% endfrom %}
  JOIN {{ 'cfg_fan_in' | table }} declared
    ON declared.template_name = shared.template_name
  {% join current_transactions as leg on %}
    leg.transfer_id = shared.transfer_id
      AND leg.template_name = shared.template_name
      AND leg.status IN ('Posted', 'Pending')
  {% endjoin %}
  GROUP BY shared.transfer_id, shared.effective_name, shared.fired_amount, shared.first_posting, declared.expected_parents
  HAVING COUNT(DISTINCT leg.transfer_parent_id) <> declared.expected_parents
    OR (declared.expected_parents IS NULL AND COUNT(DISTINCT leg.transfer_parent_id) < 2)
),
{% endif %}
found AS (
  SELECT
    gap.check_type,
    gap.transfer_id,
    gap.effective_name,
    gap.what,
    firing.fired_amount AS amount,
    firing.first_posting,
    CASE
      WHEN gap.fired > 1 THEN 'Several of group ' || {{ what | sql }} || ' fired after ' || {{ parent | sql }}
      WHEN gap.failed = 1 THEN {{ what | sql }} || ' was tried after ' || {{ parent | sql }} || ' and failed'
      WHEN gap.check_type = 'chain_child_missing' THEN {{ what | sql }} || ' has to fire after ' || {{ parent | sql }} || ' and did not'
      ELSE 'None of group ' || {{ what | sql }} || ' fired after ' || {{ parent | sql }}
    END AS reason,
    CASE WHEN gap.fired > 1 THEN 1 ELSE 0 END AS is_at_once
  FROM gap
  {% join transfer_summary as firing on %}
    firing.transfer_id = gap.transfer_id AND firing.effective_name = gap.effective_name
  {% endjoin %}
  UNION ALL
  SELECT
    'chain_parent_disagreement',
    disagreement.transfer_id,
    named.effective_name,
    named.effective_name,
    named.fired_amount,
    named.first_posting,
    CASE WHEN disagreement.parents > 1 THEN 'Its legs name several parents' ELSE 'Some of its legs name a parent and others none' END,
    1
  FROM disagreement
  {% join transfer_summary as named on %}
    named.transfer_id = disagreement.transfer_id
  {% endjoin %}
  WHERE named.has_fired = 1
{% if closable_templates.size > 0 %}
  UNION ALL
  SELECT
    'chain_cycle_incomplete',
    shared.transfer_id,
    shared.effective_name,
    shared.effective_name,
    ABS(shared.posted_net - template.expected_net),
    shared.first_posting,
    'The settled legs do not add up to the net that ' || {{ 'shared.effective_name' | in_words }} || ' expects',
    0
  {% from transfer_summary as shared reached by changed_firing as reach on %}
    shared.transfer_id = reach.transfer_id
  {% endfrom %}
  JOIN {{ 'cfg_template' | table }} template
    ON template.template_name = shared.template_name
  WHERE shared.template_name IN ({{ closable_templates | literals }})
    AND shared.pending_count = 0
    AND shared.posted_count > 0
    AND shared.posted_net <> template.expected_net
{% endif %}
{% if has_leg_groups %}
  UNION ALL
  SELECT
    'leg_group_violation',
    leg_group.transfer_id,
    leg_group.effective_name,
    leg_group.group_name,
    leg_group.fired_amount,
    leg_group.first_posting,
    CASE WHEN leg_group.fired > 1 THEN 'Several of the alternatives to ' ELSE 'Neither an alternative nor ' END
      || {{ 'leg_group.group_name' | in_words }} || ' fired in ' || {{ 'leg_group.effective_name' | in_words }},
    CASE WHEN leg_group.fired > 1 THEN 1 ELSE 0 END
  FROM leg_group
{% endif %}
{% if fan_in_templates.size > 0 %}
  UNION ALL
  SELECT
    'fan_in_disagreement',
    gathered.transfer_id,
    gathered.effective_name,
    gathered.effective_name,
    gathered.fired_amount,
    gathered.first_posting,
    CASE
      WHEN gathered.expected_parents IS NULL THEN 'It should gather several firings and gathers '
      ELSE 'It should gather ' || {{ 'gathered.expected_parents' | cast: 'text(20)' }} || ' firings and gathers '
    END || {{ 'gathered.parents' | cast: 'text(20)' }},
    CASE WHEN gathered.parents > gathered.expected_parents THEN 1 ELSE 0 END
  FROM gathered
{% endif %}
)
SELECT
  found.check_type,
  found.transfer_id,
  found.effective_name,
  found.what,
  {{ 'leg.transfer_type' | min_text }} AS transfer_type,
  found.first_posting,
  found.amount,
  found.reason,
  CASE
    WHEN found.is_at_once = 1 THEN found.first_posting
    ELSE COALESCE(MAX(leg.transfer_completion), {{ 'found.first_posting' | day_of | add_days: 1 }})
  END AS due_on
FROM found
{% join current_transactions as leg on %}
  leg.transfer_id = found.transfer_id
{% endjoin %}
WHERE COALESCE(leg.template_name, leg.rail_name) = found.effective_name
GROUP BY
  found.check_type,
  found.transfer_id,
  found.effective_name,
  found.what,
  found.first_posting,
  found.amount,
  found.reason,
  found.is_at_once
