namespace QsGen.Engine.Plans;

/// <summary>Shows an operation to a person while it runs. Called from one thread at a time, must return quickly and not throw.</summary>
internal interface IEngineDisplay
{
    void Show(EngineEvent happening);
}
