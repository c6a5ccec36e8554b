using QsGen.Engine.Plans;

namespace QsGen.Engine.Display;

/// <summary>Shows nothing: for machine-readable output, which is made from the plan at the end.</summary>
internal sealed class NoDisplay : IEngineDisplay
{
    public void Show(EngineEvent happening)
    {
    }
}
